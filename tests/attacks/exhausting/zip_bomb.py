# attack: unpacks a gigabyte from a megabyte
# verdict: MLE
# kata: roomy
import zlib


def double(n):
    packer = zlib.compressobj(9)
    bomb = b"".join(packer.compress(bytes(1 << 20)) for _ in range(300)) + packer.flush()
    return len(zlib.decompress(bomb))
