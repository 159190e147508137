#!/usr/bin/env python3
"""Checks a court bundle. Written from docs/ledger.md alone, with nothing but Python's standard library.

    check_bundle.py FILE --key VKEY [--key VKEY ...] [--witnesses NUMBER]

Exit code 0: whole and unaltered. 1: not, and one line says what is wrong first. 2: not asked rightly.
"""
import base64
import binascii
import datetime
import hashlib
import json
import re
import struct
import sys
import unicodedata
import zlib


class NotWhole(Exception):
    """The first thing that is wrong."""


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


# --- Ed25519, RFC 8032 section 5.1 -----------------------------------------------------------------------------------

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
I = pow(2, (P - 1) // 4, P)


def decode_point(data):
    number = int.from_bytes(data, "little")
    sign, y = number >> 255, number & (2**255 - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P != 0:
        x = x * I % P
    if (x * x - square) % P != 0 or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return (x, y, 1, x * y % P)


def add(p, q):
    a = (p[1] - p[0]) * (q[1] - q[0]) % P
    b = (p[1] + p[0]) * (q[1] + q[0]) % P
    c = 2 * p[3] * q[3] * D % P
    d = 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def multiply(n, p):
    result = (0, 1, 1, 0)
    while n > 0:
        if n & 1:
            result = add(result, p)
        p = add(p, p)
        n >>= 1
    return result


BASE = decode_point(bytes([0x58] + [0x66] * 31))


def ed25519_verifies(key, message, signature):
    if len(signature) != 64:
        return False
    point, s = decode_point(key), int.from_bytes(signature[32:], "little")
    if point is None or s >= L:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    minus = (P - point[0], point[1], 1, P - point[3])
    x, y, z, _ = add(multiply(s, BASE), multiply(k, minus))
    inverse = pow(z, P - 2, P)
    encoded = (y * inverse % P) | ((x * inverse % P & 1) << 255)
    return encoded == int.from_bytes(signature[:32], "little")


# --- Keys and notes --------------------------------------------------------------------------------------------------

def decode_base64(text):
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise NotWhole("There is something else where base64 must be.")
    if base64.b64encode(data).decode() != text:
        raise NotWhole("There is base64 in another spelling than its own.")
    return data


def is_key_name(name):
    return 1 <= len(name) <= 500 and "+" not in name and not any(c.isspace() or unicodedata.category(c) == "Cc" for c in name)


class Key:
    def __init__(self, vkey):
        parts = vkey.split("+", 2)
        if len(parts) != 3 or not is_key_name(parts[0]) or not re.fullmatch("[0-9a-f]{8}", parts[1]):
            raise NotWhole("That is not a key.")
        data = decode_base64(parts[2])
        self.name, self.id = parts[0], bytes.fromhex(parts[1])
        if len(data) != 33 or data[0] not in (1, 4) or sha256(self.name.encode(), b"\n", data)[:4] != self.id:
            raise NotWhole("That is not a key, or a character of it was changed.")
        self.is_witness, self.public = data[0] == 4, data[1:]


class Note:
    def __init__(self, data, what):
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            raise NotWhole(f"{what} is not UTF-8.")
        if any(ord(c) < 32 and c != "\n" for c in text):
            raise NotWhole(f"{what} has control characters.")
        split = text.rfind("\n\n")
        if split < 0 or not text.endswith("\n"):
            raise NotWhole(f"{what} is not a signed note.")
        self.text, self.signatures = text[:split + 1], []
        lines = text[split + 2:].split("\n")[:-1]
        if not 1 <= len(lines) <= 100:
            raise NotWhole(f"{what} is not a signed note.")
        for line in lines:
            parts = line.split(" ")
            if len(parts) != 3 or parts[0] != "\u2014" or not is_key_name(parts[1]):
                raise NotWhole(f"{what} has a signature line that cannot be read.")
            signature = decode_base64(parts[2])
            if len(signature) <= 4:
                raise NotWhole(f"{what} has a signature line that cannot be read.")
            self.signatures.append((parts[1], signature[:4], signature[4:]))

    def is_signed_by(self, key):
        own = [s for name, key_id, s in self.signatures if (name, key_id) == (key.name, key.id)]
        return own != [] and all(self._verifies(key, s) for s in own)

    def _verifies(self, key, signature):
        if not key.is_witness:
            return ed25519_verifies(key.public, self.text.encode(), signature)
        if len(signature) != 72:
            return False
        seconds = struct.unpack(">Q", signature[:8])[0]
        message = f"cosignature/v1\ntime {seconds}\n{self.text}".encode()
        return seconds <= 253402300799 and ed25519_verifies(key.public, message, signature[8:])


# --- The ZIP file ----------------------------------------------------------------------------------------------------

NAME = re.compile(rb"[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*")


class Zip:
    def __init__(self, data):
        self.data, self.parts = data, {}
        end = len(data) - 22
        if len(data) > 2**31 or end < 0 or data[end:end + 4] != b"PK\5\6":
            raise NotWhole("The file is not a ZIP file, or its end is missing.")
        disks, here, count, length, start, comment = struct.unpack("<IHHIIH", data[end + 4:])
        if disks != 0 or here != count or start + length != end or comment != 0:
            raise NotWhole("The ZIP file's list of parts is not where it must be.")
        if count > 1000 or length > 2**20:
            raise NotWhole("The ZIP file has more parts than a bundle can have.")
        at = start
        for _ in range(count):
            at = self._read(at, start, end)
        if at != end:
            raise NotWhole("The ZIP file's list of parts is damaged.")
        up_to = 0
        for _, _, data_at, packed in sorted(self.parts.values(), key=lambda p: p[2]):
            if data_at < up_to:
                raise NotWhole("Parts of the ZIP file overlap.")
            up_to = data_at + packed
        total = sum(p[1] for p in self.parts.values())
        if total > 2**31 or (total > 2**24 and total > 200 * len(data)):
            raise NotWhole("The ZIP file would unpack to more than a bundle can hold.")

    def _read(self, at, start, end):
        data = self.data
        if at + 46 > end or data[at:at + 4] != b"PK\1\2":
            raise NotWhole("The ZIP file's list of parts is damaged.")
        flags, method = struct.unpack("<HH", data[at + 8:at + 12])
        packed, size, name_length, extra, comment = struct.unpack("<IIHHH", data[at + 20:at + 34])
        local, = struct.unpack("<I", data[at + 42:at + 46])
        name, following = data[at + 46:at + 46 + name_length], at + 46 + name_length + extra + comment
        if following > end:
            raise NotWhole("The ZIP file's list of parts is damaged.")
        if len(name) > 100 or not NAME.fullmatch(name):
            raise NotWhole("The ZIP file has a part with a name that a bundle cannot have.")
        told = name.decode()
        if flags & 1 or method not in (0, 8) or (method == 0 and packed != size):
            raise NotWhole(f"The part {told} is encrypted or packed in a way that is not known.")
        if local + 30 > start or data[local:local + 4] != b"PK\3\4":
            raise NotWhole(f"The part {told} is not where the ZIP file says.")
        local_method, = struct.unpack("<H", data[local + 8:local + 10])
        local_name, local_extra = struct.unpack("<HH", data[local + 26:local + 30])
        data_at = local + 30 + local_name + local_extra
        if local_method != method or data[local + 30:local + 30 + local_name] != name or data_at + packed > start:
            raise NotWhole(f"The part {told} is not where the ZIP file says.")
        if told in self.parts:
            raise NotWhole(f"The ZIP file has two parts of the name {told}.")
        self.parts[told] = (method, size, data_at, packed)
        return following

    def bytes(self, name, most=2**31):
        if name not in self.parts:
            raise NotWhole(f"The bundle has no {name}.")
        method, size, at, packed = self.parts[name]
        if size > most:
            raise NotWhole(f"The part {name} is larger than it can be.")
        data = self.data[at:at + packed]
        if method == 8:
            try:
                data = zlib.decompressobj(-15).decompress(data, size + 1)
            except zlib.error:
                raise NotWhole(f"The part {name} cannot be unpacked.")
        if len(data) != size:
            raise NotWhole(f"The part {name} does not have the size that the ZIP file says.")
        return data


# --- JSON ------------------------------------------------------------------------------------------------------------

class Number(str):
    """A number as it is spelt: in canonical JSON there is one spelling for each."""


def read_json(data, what):
    def refuse(_):
        raise NotWhole(f"{what} is not JSON.")

    def pairs(members):
        if len({name for name, _ in members}) != len(members):
            raise NotWhole(f"{what} has a name twice.")
        return dict(members)

    try:
        return json.loads(data.decode("utf-8"), object_pairs_hook=pairs, parse_int=Number, parse_float=Number, parse_constant=refuse)
    except (ValueError, RecursionError):
        raise NotWhole(f"{what} is not JSON.")


def same(a, b):
    """Equal, and of the same kinds: a number is not the text of its digits."""
    if type(a) is not type(b):
        return False
    if isinstance(a, dict):
        return a.keys() == b.keys() and all(same(a[k], b[k]) for k in a)
    if isinstance(a, list):
        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))
    return a == b


def members(value, what, *names):
    if type(value) is not dict or set(value) != set(names):
        raise NotWhole(f"{what} does not have the members it must have.")
    return [value[name] for name in names]


def of(kind, value, what):
    if type(value) is not kind:
        raise NotWhole(f"{what} has something else than it must have.")
    return value


def whole(value, what):
    if type(value) is not Number or not re.fullmatch("0|[1-9][0-9]{0,15}", value) or int(value) >= 2**53:
        raise NotWhole(f"{what} has something else where a number must be.")
    return int(value)


def digits(value, count, what):
    if type(value) is not str or not re.fullmatch("[0-9a-f]{%d}" % count, value):
        raise NotWhole(f"{what} has something else where hexadecimal digits must be.")
    return value


NOTHING = object()


def pointer(value, at):
    if at == "":
        return value
    if not at.startswith("/"):
        return NOTHING
    for step in at[1:].split("/"):
        if type(value) is dict:
            value = value.get(step.replace("~1", "/").replace("~0", "~"), NOTHING)
        elif type(value) is list and re.fullmatch("0|[1-9][0-9]{0,8}", step) and int(step) < len(value):
            value = value[int(step)]
        else:
            return NOTHING
    return value


# --- Lines -----------------------------------------------------------------------------------------------------------

TAGS = {1: b"kith/field/text/v1", 2: b"kith/field/json/v1"}


def tree_root(leaves):
    if not leaves:
        return sha256()
    if len(leaves) == 1:
        return sha256(b"\0", leaves[0])
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return sha256(b"\1", tree_root(leaves[:k]), tree_root(leaves[k:]))


def read_content(data, what):
    at = 0

    def take(count):
        nonlocal at
        if at + count > len(data):
            raise NotWhole(f"{what} has a line that cannot be read.")
        at += count
        return data[at - count:at]

    def text():
        return take(struct.unpack(">I", take(4))[0])

    if take(1) != b"\1":
        raise NotWhole(f"{what} has a line of another version.")
    count, fields, commitments = struct.unpack(">I", take(4))[0], {}, []
    for _ in range(count):
        state = take(1)[0]
        if state == 0:
            commitments.append(take(32))
            continue
        kind = take(1)[0]
        if state != 1 or kind not in TAGS:
            raise NotWhole(f"{what} has a field that is not in the bundle or cannot be read.")
        salt, name, value = take(32), text(), text()
        try:
            told, said = name.decode("utf-8"), value.decode("utf-8")
        except UnicodeDecodeError:
            raise NotWhole(f"{what} has a field that is not UTF-8.")
        if told == "" or told in fields:
            raise NotWhole(f"{what} has two fields of one name.")
        fields[told] = (kind, said)
        commitments.append(sha256(struct.pack(">I", 18), TAGS[kind], salt, struct.pack(">I", len(name)), name, struct.pack(">I", len(value)), value))
    if at != len(data):
        raise NotWhole(f"{what} has bytes left over.")
    return fields, commitments


def instant(microseconds):
    if not -62135596800000000 <= microseconds <= 253402300799999999:
        return str(microseconds)
    at = datetime.datetime(1970, 1, 1) + datetime.timedelta(microseconds=microseconds)
    return at.isoformat(timespec="microseconds") + "Z"


def read_leaf(data, what):
    parts, at = [], 0
    for length in (1, 1, 16, 8, 32, 32, 8, 4):
        if data[at:at + 2] != struct.pack(">H", length):
            raise NotWhole(f"{what} has a line that cannot be read.")
        parts.append(data[at + 2:at + 2 + length])
        at += 2 + length
    version, kind, chain, sequence, previous, commitment, recorded, _ = parts
    if version != b"\1":
        raise NotWhole(f"{what} has a line of another version.")
    return kind[0], chain, int.from_bytes(sequence, "big"), previous, commitment, int.from_bytes(recorded, "big", signed=True), sha256(b"\0", data)


def proved_root(known, width, proof):
    at = 0

    def following():
        nonlocal at
        at += 32
        if at > len(proof):
            raise NotWhole("The proof that the lines are in the log is too short.")
        return proof[at - 32:at]

    while width > 1:
        above, i = [], 0
        while i < len(known):
            place, value = known[i]
            if place % 2 == 1:
                above.append((place // 2, sha256(b"\1", following(), value)))
            elif i + 1 < len(known) and known[i + 1][0] == place + 1:
                above.append((place // 2, sha256(b"\1", value, known[i + 1][1])))
                i += 1
            elif place == width - 1:
                above.append((place // 2, value))
            else:
                above.append((place // 2, sha256(b"\1", value, following())))
            i += 1
        known, width = above, (width + 1) // 2
    return known[0][1] if at == len(proof) else None


# --- The check, in the order of the document -------------------------------------------------------------------------

def check(data, keys, needed):
    parts, logs = Zip(data), [key for key in keys if not key.is_witness]

    note = Note(parts.bytes("bundle.note", 10**6), "bundle.note")
    if not any(note.is_signed_by(key) for key in logs):
        raise NotWhole("The bundle is not signed by the key that was given.")
    manifest_bytes = parts.bytes("manifest.json", 2**26)
    lines = note.text.split("\n")
    if len(lines) != 4 or lines[0] != "kith-bundle/v1" or lines[2] != "sha256 " + sha256(manifest_bytes).hex():
        raise NotWhole("The manifest is not the one that was signed.")

    what = "The manifest"
    authority, chains, facts, files, form, made_at, origin, purpose, recipient = members(
        read_json(manifest_bytes, what), what, "authority", "chains", "facts", "files", "format", "madeAt", "origin", "purpose", "recipient")
    for text in (authority, purpose, recipient, made_at, *of(dict, facts, what).values()):
        of(str, text, what)
    if form != "kith-bundle/v1" or origin != lines[1] or not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", made_at):
        raise NotWhole("The manifest is of another format or another log.")
    told_chains = []
    for number, chain in enumerate(of(list, chains, what)):
        file, head, chain_id, count, record, kind = members(chain, what, "file", "head", "id", "lines", "record", "type")
        of(str, record, what)
        if file != f"lines/{number}.bin" or kind not in ("act", "access"):
            raise NotWhole("The manifest has a chain that cannot be read.")
        told_chains.append((file, digits(head, 64, what), digits(chain_id, 32, what), whole(count, what), 1 if kind == "act" else 2))

    named = {"manifest.json", "bundle.note"}
    for file in of(list, files, what):
        name, digest, size = members(file, what, "name", "sha256", "size")
        if of(str, name, what) not in parts.parts:
            raise NotWhole(f"The part {name} is missing.")
        content = parts.bytes(name)
        if len(content) != whole(size, what) or sha256(content).hex() != digits(digest, 64, what):
            raise NotWhole(f"The part {name} was altered.")
        if name in named:
            raise NotWhole("The manifest names a part twice.")
        named.add(name)
    for name in parts.parts:
        if name not in named:
            raise NotWhole(f"The part {name} was added.")
    placed = {"manifest.json", "bundle.note", "checkpoint", "proof.bin", "entries.json", "keys.txt", *(c[0] for c in told_chains)}
    for name in named:
        if name not in placed and not name.startswith("documents/"):
            raise NotWhole(f"The part {name} has no place in a bundle.")

    head = Note(parts.bytes("checkpoint", 10**6), "The checkpoint")
    lines = head.text[:-1].split("\n")
    if not any(head.is_signed_by(key) for key in logs):
        raise NotWhole("The checkpoint is not signed by the key that was given.")
    if len(lines) < 3 or "" in lines or not re.fullmatch("0|[1-9][0-9]{0,18}", lines[1]) or int(lines[1]) >= 2**63:
        raise NotWhole("The checkpoint cannot be read.")
    log_size, log_root = int(lines[1]), decode_base64(lines[2])
    if len(log_root) != 32 or lines[0] != origin:
        raise NotWhole("The checkpoint cannot be read, or is of another log.")
    cosigned = {key.name for key in keys if key.is_witness and head.is_signed_by(key)}
    if len(cosigned) < needed:
        raise NotWhole(f"The checkpoint is cosigned by {len(cosigned)} of the witnesses that were given; {needed} must have.")
    if "keys.txt" in parts.parts:
        try:
            text = parts.bytes("keys.txt", 10**6).decode("utf-8")
        except UnicodeDecodeError:
            raise NotWhole("keys.txt is not UTF-8.")
        if text != "":
            if not text.endswith("\n"):
                raise NotWhole("The last line of keys.txt has no end.")
            for line in text[:-1].split("\n"):
                Key(line)

    what, shown = "entries.json", {}

    def place(value_chain, value_line):
        chain, line = whole(value_chain, what), whole(value_line, what)
        if chain >= len(told_chains) or line >= told_chains[chain][3]:
            raise NotWhole("entries.json names a line that is not in the bundle.")
        return chain, line

    entries, form, statements = members(read_json(parts.bytes("entries.json", 2**26), what), what, "entries", "format", "statements")
    if form != "kith-entries/v1":
        raise NotWhole("entries.json is of another format.")
    for entry in of(list, entries, what):
        chain, line, recorded, values, withheld = members(entry, what, "chain", "line", "recordedAt", "values", "withheld")
        told = []
        for value in of(list, values, what):
            at, field, said = members(value, what, "at", "field", "value")
            told.append((of(str, at, what), of(str, field, what), said))
        if place(chain, line) in shown:
            raise NotWhole("entries.json shows a line twice.")
        shown[place(chain, line)] = (of(str, recorded, what), whole(withheld, what), told)
    for statement in of(list, statements, what):
        origin_lines, rule, text = members(statement, what, "from", "rule", "text")
        if of(str, rule, what) == "" or of(str, text, what) == "":
            raise NotWhole("entries.json has an empty statement.")
        for one in of(list, origin_lines, what):
            place(*members(one, what, "chain", "line"))

    if not told_chains or any(chain[3] == 0 for chain in told_chains):
        raise NotWhole("The bundle has no chain, or one without lines.")
    known, fields_count, withheld_count = [], 0, 0
    for number, (file, head_hash, chain_id, count, kind) in enumerate(told_chains):
        content, at, before, time, n = parts.bytes(file), 0, bytes(32), None, 0
        while at < len(content):
            if at + 130 > len(content):
                raise NotWhole(f"{file} ends in the middle of a line.")
            length, = struct.unpack(">I", content[at + 126:at + 130])
            if length > 2**26 or at + 130 + length > len(content):
                raise NotWhole(f"{file} ends in the middle of a line.")
            position, = struct.unpack(">Q", content[at:at + 8])
            line_kind, line_chain, sequence, previous, commitment, recorded, line_hash = read_leaf(content[at + 8:at + 126], file)
            fields, commitments = read_content(content[at + 130:at + 130 + length], file)
            withheld = len(commitments) - len(fields)
            if line_kind != kind:
                raise NotWhole(f"{file} has a line of another kind than its chain.")
            if (number, sequence) in shown:
                check_shown(shown[number, sequence], f"Entry {sequence} of chain {number}", fields, withheld, recorded)
            if tree_root(commitments) != commitment:
                raise NotWhole(f"Line {n} of chain {number} does not have the content that it committed to.")
            if line_chain.hex() != chain_id or sequence != n or previous != before:
                raise NotWhole(f"Line {n} of chain {number} does not follow the line before it.")
            if time is not None and recorded < time:
                raise NotWhole(f"Line {n} of chain {number} says that it was recorded before the line before it.")
            known.append((position, line_hash))
            before, time, n, at = line_hash, recorded, n + 1, at + 130 + length
            fields_count, withheld_count = fields_count + len(commitments), withheld_count + withheld
        if n != count or before.hex() != head_hash:
            raise NotWhole(f"Chain {number} does not end where the manifest says.")
    known.sort(key=lambda line: line[0])
    if len({position for position, _ in known}) != len(known) or known[-1][0] >= log_size:
        raise NotWhole("A line has a place in the log that is another's, or beyond its end.")
    if proved_root(known, log_size, parts.bytes("proof.bin")) != log_root:
        raise NotWhole("The lines are not proved to be in the log.")
    return f"{len(known)} lines, {fields_count} fields, {withheld_count} withheld, cosigned by {len(cosigned)}."


def check_shown(entry, where, fields, withheld, recorded):
    told_at, told_withheld, values = entry
    if told_at != instant(recorded) or told_withheld != withheld:
        raise NotWhole(f"{where} is not shown as its line has it.")
    for at, field, said in values:
        kind, value = fields.get(field, (None, None))
        if kind == 1:
            is_there = at == "" and same(said, value)
        else:
            is_there = kind == 2 and same(pointer(read_json(value.encode("utf-8"), where), at), said)
        if not is_there:
            raise NotWhole(f"{where} shows a value that is not in its line.")


def main(arguments):
    path, keys, needed = None, [], 0
    try:
        rest = iter(arguments)
        for argument in rest:
            if argument == "--key":
                keys.append(Key(next(rest)))
            elif argument == "--witnesses":
                needed = int(next(rest))
            else:
                path = argument
    except (StopIteration, NotWhole, ValueError):
        path = None
    if path is None or all(key.is_witness for key in keys):
        print(__doc__, file=sys.stderr)
        return 2
    try:
        with open(path, "rb") as file:
            data = file.read()
        print("Whole and unaltered: " + check(data, keys, needed))
        return 0
    except OSError:
        print("The file is not there, or cannot be opened.")
    except NotWhole as wrong:
        print(wrong)
    return 1


if __name__ == "__main__":
    # "--many" takes lines of arguments, separated by tabs, from the input: one answer line each, its code before it.
    if sys.argv[1:] == ["--many"]:
        for request in sys.stdin:
            print(main(request.rstrip("\n").split("\t")), flush=True)
    else:
        sys.exit(main(sys.argv[1:]))
