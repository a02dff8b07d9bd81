"""Tesseract's network [1,48,0,1 Ct3,3,16 Mp3,3 Lfys64 Lfx96 Lrx96 Lfx512 O1c1] in PyTorch; weights from and to int8.

Layers keep these names in the file where they have more units.
"""
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from lstm_file import LstmFile, Matrix

HEIGHT = 48
STEP = 3


class Network(nn.Module):
    def __init__(self, classes=224, column=64, row=96):
        super().__init__()
        self.conv = nn.Linear(9, 16)
        self.column = nn.LSTM(16, column, batch_first=True)
        self.first = nn.LSTM(column, row)
        self.back = nn.LSTM(row, row)
        self.last = nn.LSTM(row, 512)
        self.head = nn.Linear(512, classes)
        for _, cell in cells(self):
            # One bias is enough: tesseract has but one.
            nn.init.zeros_(cell.bias_hh_l0).requires_grad_(False)

    def forward(self, x):
        """N x 48 x W in -1..1 -> W / 3 x N x classes, logits."""
        n, h, w = x.shape
        edged = torch.empty(n, h + 2, w + 2).uniform_(-1, 1)
        edged[:, 1:-1, 1:-1] = x
        # Columns vary slowest among the nine neighbours.
        around = torch.stack([edged[:, ky:ky + h, kx:kx + w] for kx in range(3) for ky in range(3)], -1)
        y = torch.tanh(self.conv(around)).permute(0, 3, 1, 2)
        y = rounded(F.max_pool2d(y, 3))                       # N x 16 x 16 x W/3
        n, c, h, w = y.shape
        y = y.permute(3, 0, 2, 1).reshape(w * n, h, c)
        y = rounded(self.column(y)[1][0][0].view(w, n, -1))
        y = rounded(self.first(y)[0])
        y = rounded(self.back(y.flip(0))[0].flip(0))
        y = rounded(self.last(y)[0])
        return self.head(y)


def rounded(x):
    """To steps of 1/127, as the int8 network passes them on; gradients as if it were not."""
    return x + ((x * 127).round() / 127 - x).detach()


def cells(model):
    yield 'Lfys64', model.column
    yield 'Lfx96', model.first
    yield 'Lrx96', model.back
    yield 'Lfx512', model.last


def load_lstm(path):
    file = LstmFile(Path(path).read_bytes())
    values = {name: torch.from_numpy(matrix.values) for name, matrix in file.matrices.items()}
    model = Network(len(values['Output']), len(values['Lfys64.i']), len(values['Lfx96.i']))
    with torch.no_grad():
        for name, layer in (('ConvNL', model.conv), ('Output', model.head)):
            layer.weight.copy_(values[name][:, :-1])
            layer.bias.copy_(values[name][:, -1])
        for name, cell in cells(model):
            gates = torch.cat([values[f'{name}.{gate}'] for gate in 'ifgo'])
            cell.weight_ih_l0.copy_(gates[:, :cell.input_size])
            cell.weight_hh_l0.copy_(gates[:, cell.input_size:-1])
            cell.bias_ih_l0.copy_(gates[:, -1])
    return model


def from_checkpoint(path):
    state = torch.load(path, map_location='cpu', weights_only=False)['mean']
    model = Network(len(state['head.weight']), len(state['column.weight_hh_l0']) // 4, len(state['first.weight_hh_l0']) // 4)
    model.load_state_dict(state)
    return model


@torch.no_grad()
def widened(model, column, row):
    """The same function with more units to learn with: nothing listens to the new ones yet."""
    wide = Network(model.head.out_features, column, row)
    wide.conv.load_state_dict(model.conv.state_dict())
    wide.head.load_state_dict(model.head.state_dict())
    for (_, cell), (_, larger) in zip(cells(model), cells(wide)):
        old, new = cell.hidden_size, larger.hidden_size
        for gate in range(4):
            there, here = slice(gate * new, gate * new + old), slice(gate * old, gate * old + old)
            for name in ('weight_ih_l0', 'weight_hh_l0'):
                grown, known = getattr(larger, name), getattr(cell, name)[here]
                grown[there] = F.pad(known, (0, grown.shape[1] - known.shape[1]))
            larger.bias_ih_l0[there] = cell.bias_ih_l0[here]
    return wide


def matrices(model):
    for name, layer in (('ConvNL', model.conv), ('Output', model.head)):
        yield name, torch.cat([layer.weight, layer.bias[:, None]], 1)
    for name, cell in cells(model):
        bias = cell.bias_ih_l0 + cell.bias_hh_l0
        gates = torch.cat([cell.weight_ih_l0, cell.weight_hh_l0, bias[:, None]], 1)
        for gate, rows in zip('ifgo', gates.chunk(4)):
            yield f'{name}.{gate}', rows


@torch.no_grad()
def int8_file(model, template):
    """The bytes of the template's `lstm` part with this model's weights in it, be they more."""
    put = {name: Matrix.of(weights.double().numpy()) for name, weights in matrices(model)}
    return bytes(LstmFile(Path(template).read_bytes(), put).written)


def contrasted(image):
    """Grey -> -1..1, between the dark and light extremes along the middle row: what tesseract does."""
    row = image[image.shape[0] // 2].astype(int)
    a, b, c = row[:-2], row[1:-1], row[2:]
    low = np.sort(b[((b < a) & (b <= c)) | ((b <= a) & (b < c))]) if len(row) > 2 else []
    high = np.sort(b[((b > a) & (b >= c)) | ((b >= a) & (b > c))]) if len(row) > 2 else []
    black = low[int(len(low) * 0.25)] if len(low) else 0
    white = high[min(len(high) - 1, int(len(high) * 0.75))] if len(high) else 255
    contrast = max(1, (white - black) / 2)
    return np.clip((image.astype(np.float32) - black) / contrast - 1, -1, 1)
