# attack: unpacks a gigabyte from a megabyte
# verdict: MLE
# kata: roomy
import zlib


def double(n):
    packer = zlib.compressobj(9, wbits=-15)
    block = packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    return len(zlib.decompress(block * 1000 + packer.flush(), wbits=-15))
