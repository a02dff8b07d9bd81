"""Tesseract's writing of characters as codes (its unicharset and recoder), and more characters for it.

    python lstm_codes.py BASE ATLAS KEYS TEXTS OUT

BASE holds a traineddata's parts, named x.lstm-unicharset and so on (`combine_tessdata -u`). Each Chinese character is written as
one to five of 223 codes, from its radical on. One that the texts use and BASE lacks gets the codes of the known one that looks
most like it, with another last code: the network then has but to tell the two apart.
"""
import struct
import sys
from collections import Counter
from pathlib import Path

import numpy as np

from alphabet import alphabet

NONE = 223
# What the network says of a character that does not stand upright.
TURNED_AS = '~'
LAST = range(171, 223)
# Characters rarer than this in the texts only occur in random names.
USES = 60


class Codes:
    def __init__(self, folder):
        self.names, self.lines = read_names(folder)
        self.codes = read_recoder(folder)
        self.of = dict(zip(self.names, self.codes))

    def written(self, text):
        """Codes of a text, or none where it has a character without."""
        text = [PLAIN.get(c, c) for c in text]
        return [code for c in text for code in self.of[c]] if all(c in self.of for c in text) else None

    def read(self, path):
        """The best path's text: of each run of codes the longest that is a character."""
        codes = [c for i, c in enumerate(path) if c != NONE and (i == 0 or path[i - 1] != c)]
        back, text, at = {c: n for n, c in self.of.items()}, [], 0
        while at < len(codes):
            size = next((n for n in (5, 4, 3, 2, 1) if tuple(codes[at:at + n]) in back), None)
            if size:
                text.append(back[tuple(codes[at:at + size])])
            at += size or 1
        return ''.join(c for c in text if c not in (TURNED_AS, 'NULL', 'Joined'))


PLAIN = {'（': '(', '）': ')', '\u21bb': TURNED_AS, '：': ':', '，': ',', '．': '.', '－': '-', '—': '-', '＆': '&'}


def read_names(folder):
    lines = (Path(folder) / 'x.lstm-unicharset').read_text('utf8').split('\n')
    lines = lines[1:int(lines[0]) + 1]
    return [line.split(' ')[0] for line in lines], lines


def read_recoder(folder):
    data = (Path(folder) / 'x.lstm-recoder').read_bytes()
    count, at, codes = struct.unpack_from('<I', data)[0], 4, []
    for _ in range(count):
        size = struct.unpack_from('<I', data, at + 1)[0]
        codes.append(struct.unpack_from(f'<{size}i', data, at + 5))
        at += 5 + 4 * size
    return codes


def write(lines, codes, folder):
    (folder / 'x.lstm-unicharset').write_text('\n'.join([str(len(lines)), *lines, '']), 'utf8')
    packed = [struct.pack(f'<bI{len(code)}i', 1, len(code), *code) for code in codes]
    (folder / 'x.lstm-recoder').write_bytes(struct.pack('<I', len(codes)) + b''.join(packed))


def line_for(character, number, like):
    """A line of the unicharset: the like character's properties, with this one's name and number."""
    fields = like.split('\t')[0].split(' ')
    fields[0] = fields[-1] = character
    fields[4] = fields[6] = str(number)
    return ' '.join(fields) + f'\t# {character} [{ord(character):x} ]x'


def main(base, atlas, keys, texts, out):
    known, characters = Codes(base), alphabet(keys)
    place = {c: i for i, c in enumerate(characters)}
    tiles = np.load(Path(atlas) / 'atlas.npy', mmap_mode='r')
    looks = tiles[6].reshape(tiles.shape[1], -1)
    counts = Counter(Path(texts).read_text('utf8'))
    lacking = [c for c, uses in counts.most_common() if uses >= USES and c not in known.of and '\u3400' <= c <= '\u9fff' and c in place]
    candidates = [c for c in known.names if len(c) == 1 and '\u3400' <= c <= '\u9fff' and len(known.of[c]) > 2 and c in place]
    images = np.stack([looks[place[c]] for c in candidates]).astype(np.float32)
    images /= np.linalg.norm(images, axis=1, keepdims=True) + 1e-6
    lines, codes, taken = list(known.lines), list(known.codes), set(known.codes)
    prefixes = {code[:n] for code in taken for n in range(1, len(code))}
    for character in lacking:
        image = looks[place[character]].astype(np.float32)
        for like in np.argsort(-(images @ (image / (np.linalg.norm(image) + 1e-6))))[:40]:
            start = known.of[candidates[like]][:-1]
            free = [start + (last,) for last in LAST if start + (last,) not in taken and start + (last,) not in prefixes]
            if free:
                code = free[sum(map(ord, character)) % len(free)]
                break
        else:
            raise ValueError(f'no codes are left for {character}')
        taken.add(code)
        lines.append(line_for(character, len(lines), known.lines[known.names.index(candidates[like])]))
        codes.append(code)
    Path(out).mkdir(parents=True, exist_ok=True)
    write(lines, codes, Path(out))
    print(f'{len(known.names)} characters known, {len(lacking)} added: {"".join(lacking)}')


if __name__ == '__main__':
    main(*sys.argv[1:])
