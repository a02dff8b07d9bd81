"""A checkpoint of lstm_train.py as language data for tesseract: int8 weights, without word lists.

    python lstm_pack.py CHECKPOINT BASE CODES OUT.traineddata.gz
"""
import gzip
import struct
import sys
from pathlib import Path

from lstm_network import from_checkpoint, int8_file

# Places of the parts in the file's table.
LSTM, UNICHARSET, RECODER, VERSION = 17, 21, 22, 23
PARTS = 24


def packed(parts):
    """Number of parts, where each starts (-1: not there), the parts themselves."""
    at, starts = 4 + 8 * PARTS, []
    for number in range(PARTS):
        starts.append(at if number in parts else -1)
        at += len(parts.get(number, b''))
    return struct.pack(f'<I{PARTS}q', PARTS, *starts) + b''.join(parts[number] for number in sorted(parts))


def main(checkpoint, base, codes, out):
    base, codes = Path(base), Path(codes)
    model = from_checkpoint(checkpoint)
    data = packed({
        LSTM: int8_file(model, base / 'x.lstm'),
        UNICHARSET: (codes / 'x.lstm-unicharset').read_bytes(),
        RECODER: (codes / 'x.lstm-recoder').read_bytes(),
        VERSION: (base / 'x.version').read_bytes(),
    })
    # Without a time in its head the same weights give the same file.
    Path(out).write_bytes(gzip.compress(data, 9, mtime=0))
    print(f'{out}: {Path(out).stat().st_size / 1e6:.2f} MB, {len(data) / 1e6:.2f} unpacked')


if __name__ == '__main__':
    main(*sys.argv[1:])
