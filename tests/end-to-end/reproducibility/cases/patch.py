"""patch.py FIELD FILE SECONDS COPY   changes one field of an assembly or pdb: module-id, time-stamp (to the seconds), checksum, pdb-id."""
import struct
import sys

FIELD, SOURCE, SECONDS, COPY = sys.argv[1:]


def stream(image, wanted):
    """Where a stream of the metadata begins."""
    root = image.index(b"BSJB")
    place = root + 16 + struct.unpack_from("<I", image, root + 12)[0] + 4
    while True:
        offset, _ = struct.unpack_from("<II", image, place)
        name = image[place + 8 : image.index(0, place + 8)]
        if name == wanted:
            return root + offset
        place += 8 + (len(name) // 4 + 1) * 4


def module_id(image):
    """Another MVID: the first GUID."""
    place = stream(image, b"#GUID")
    image[place : place + 16] = bytes.fromhex("937ac1412f1e864b8a572d9be05a6f42")


def pdb_id(image):
    """Another id of 20 bytes: the first of the pdb's own stream."""
    place = stream(image, b"#Pdb")
    image[place : place + 20] = bytes.fromhex("937ac1412f1e864b8a572d9be05a6f42c0ffee01")


def time_stamp(image):
    """Another time in the header."""
    header = struct.unpack_from("<I", image, 0x3C)[0]
    struct.pack_into("<I", image, header + 8, int(SECONDS))


def checksum(image):
    """A checksum where the compiler leaves none."""
    header = struct.unpack_from("<I", image, 0x3C)[0]
    struct.pack_into("<I", image, header + 24 + 64, 0x1234)


content = bytearray(open(SOURCE, "rb").read())
{"module-id": module_id, "pdb-id": pdb_id, "time-stamp": time_stamp, "checksum": checksum}[FIELD](content)
open(COPY, "wb").write(content)
