"""Every character in every typeface, drawn once: an atlas on disk that all processes share.

Typefaces are what Debian's packages carry (see README.md). Each glyph is 64 x 64, 255 on 0, in its em box.
"""
import sys
from pathlib import Path

import numpy as np
from fontTools.ttLib import TTCollection, TTFont
from PIL import Image, ImageDraw, ImageFont

from alphabet import TURNED, alphabet

SIDE = 64
FONTS = '/usr/share/fonts/'
NOTO = FONTS + 'opentype/noto/'
TRUE = FONTS + 'truetype/'

# File, number in a collection, how often, kind.
FACES = [
    (NOTO + 'NotoSerifCJK-Regular.ttc', 2, 7), (NOTO + 'NotoSerifCJK-Medium.ttc', 2, 7), (NOTO + 'NotoSerifCJK-SemiBold.ttc', 2, 7),
    (NOTO + 'NotoSerifCJK-Bold.ttc', 2, 7), (NOTO + 'NotoSerifCJK-Black.ttc', 2, 4),
    (TRUE + 'arphic/uming.ttc', 0, 12), (TRUE + 'arphic-gbsn00lp/gbsn00lp.ttf', 0, 12), (TRUE + 'cns11643/TW-Sung-98_1.ttf', 0, 3),
    (NOTO + 'NotoSansCJK-Regular.ttc', 2, 4), (NOTO + 'NotoSansCJK-Medium.ttc', 2, 4), (NOTO + 'NotoSansCJK-Bold.ttc', 2, 4),
    (NOTO + 'NotoSansCJK-Light.ttc', 2, 2), (TRUE + 'wqy/wqy-zenhei.ttc', 0, 4), (TRUE + 'wqy/wqy-microhei.ttc', 0, 3),
    (TRUE + 'arphic/ukai.ttc', 0, 6), (TRUE + 'arphic-gkai00mp/gkai00mp.ttf', 0, 5), (TRUE + 'lxgw-wenkai/LXGWWenKai-Regular.ttf', 0, 3),
    (TRUE + 'lxgw-wenkai/LXGWWenKai-Bold.ttf', 0, 3), (TRUE + 'cns11643/TW-Kai-98_1.ttf', 0, 2), (TRUE + 'cwtex/cwfs.ttf', 0, 4),
    (TRUE + 'smiley-sans/SmileySans-Oblique.ttf', 0, 1),
]


def covered(path, number):
    font = TTCollection(path).fonts[number] if path.endswith('ttc') else TTFont(path)
    return set(font.getBestCmap())


def draw(path, number, characters, extra=()):
    font = ImageFont.truetype(path, 60, index=number)
    has = covered(path, number)
    tiles = np.zeros((len(characters), SIDE, SIDE), np.uint8)
    # A full square that hangs in the middle says where all others hang.
    box = font.getbbox('国')
    left, top = SIDE / 2 - (box[0] + box[2]) / 2, SIDE / 2 - (box[1] + box[3]) / 2
    for i, character in enumerate(characters):
        if len(character) != 1 or character in (TURNED, ' ') or ord(character) not in has:
            continue
        tile = Image.new('L', (SIDE, SIDE))
        wide = font.getlength(character)
        x = left if wide > 45 else SIDE / 2 - wide / 2
        ImageDraw.Draw(tile).text((x, top), character, 255, font=font)
        tiles[i] = np.asarray(tile)
    return tiles


def main(keys, folder):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    characters = alphabet(keys)
    atlas = np.lib.format.open_memmap(folder / 'atlas.npy', 'w+', np.uint8, (len(FACES), len(characters), SIDE, SIDE))
    for i, (path, number, _) in enumerate(FACES):
        atlas[i] = draw(path, number, characters)
        print(path, int(atlas[i].any((1, 2)).sum()), 'of', len(characters), flush=True)
    np.save(folder / 'drawn.npy', atlas.any((2, 3)))


if __name__ == '__main__':
    main(*sys.argv[1:])
