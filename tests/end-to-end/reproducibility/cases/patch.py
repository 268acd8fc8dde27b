"""patch.py FIELD DLL SECONDS COPY   changes one field of an assembly: module-id, time-stamp (to the seconds given) or checksum."""
import struct
import sys

FIELD, SOURCE, SECONDS, COPY = sys.argv[1:]


def module_id(image):
    """Another MVID: the first GUID of the metadata."""
    root = image.index(b"BSJB")
    place = root + 16 + struct.unpack_from("<I", image, root + 12)[0] + 4
    while True:
        offset, _ = struct.unpack_from("<II", image, place)
        name = image[place + 8 : image.index(0, place + 8)]
        if name == b"#GUID":
            image[root + offset : root + offset + 16] = bytes(range(16))
            return
        place += 8 + (len(name) // 4 + 1) * 4


def time_stamp(image):
    """Another time, wherever the header's own stands: in the debug directory too."""
    header = struct.unpack_from("<I", image, 0x3C)[0]
    old, new = bytes(image[header + 8 : header + 12]), struct.pack("<I", int(SECONDS))
    image[:] = image.replace(old, new)


def checksum(image):
    """A checksum where the compiler leaves none."""
    header = struct.unpack_from("<I", image, 0x3C)[0]
    struct.pack_into("<I", image, header + 24 + 64, 0x1234)


content = bytearray(open(SOURCE, "rb").read())
{"module-id": module_id, "time-stamp": time_stamp, "checksum": checksum}[FIELD](content)
open(COPY, "wb").write(content)
