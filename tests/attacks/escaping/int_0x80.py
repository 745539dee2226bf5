# attack: makes a system call of the 32-bit kind in a 64-bit process, past a filter that knows one kind
# verdict: RE
import ctypes
import mmap
import platform

if platform.machine() != "x86_64":
    raise SystemExit("there is no such call here")
CODE = b"\x53\xb8\x14\x00\x00\x00\xcd\x80\x5b\xc3"  # push rbx; mov eax, 20 (getpid); int 0x80; pop rbx; ret
memory = mmap.mmap(-1, 4096, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS,
                   prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
memory.write(CODE)
function = ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(memory)))
found = function()


def double(n):
    return n * 2 if found < 0 else found
