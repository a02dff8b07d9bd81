"""What the detector does to a strip before the recogniser sees it: detector/read/seal.ts does the same."""
import cv2
import numpy as np

HEIGHT = 36
# Of a strip's natural width: titles are set narrower, which the network minds little and which saves as much time.
TITLE_WIDTH = 0.65
# Columns to a step of the network.
STEP = 8


def inked_rows(image, margin=0.0):
    """Cuts off rows without ink above and below, all but a margin: a share of the height that is left, below 0 some of that too."""
    rows = np.flatnonzero((image < 128).sum(1) > 1)
    if not len(rows):
        return image
    margin = round((rows[-1] + 1 - rows[0]) * margin)
    return image[max(0, rows[0] - margin):rows[-1] + 1 + margin]


def resized(image, width, height):
    smaller = image.shape[0] > height * 1.4
    return cv2.resize(image, (width, height), interpolation=cv2.INTER_AREA if smaller else cv2.INTER_LINEAR)


def to_height(image, stretch):
    return resized(image, max(STEP, round(image.shape[1] * HEIGHT / image.shape[0] * stretch)), HEIGHT)


def normalise(image, stretch=TITLE_WIDTH):
    """Grey, ink dark, any size -> HEIGHT x width."""
    return to_height(inked_rows(image), stretch)
