"""The recogniser, and how its first weights come out of PP-OCRv6's.

PP-LCNetV4 (re-parameterised: one convolution a layer), two transformer blocks over the columns, CTC head: the architecture of
PP-OCRv6_small_rec (PaddlePaddle, Apache-2.0), with one channel in place of three. Input N x 1 x H x W, -1 (ink) to 1 (paper), H 33
to 48, W a multiple of 8; output N x W/8 x classes, logits. Class 0 is "none".
"""
import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F


class Stem(nn.Module):
    """Strokes to features at a quarter of the size, by convolutions and, beside them, by maxima."""

    def __init__(self):
        super().__init__()
        self.first = nn.Conv2d(1, 48, 3, 2, 1)
        self.narrow = nn.Conv2d(48, 24, 2)
        self.widen = nn.Conv2d(24, 48, 2)
        self.shrink = nn.Conv2d(96, 48, 3, 2, 1)
        self.mix = nn.Conv2d(48, 96, 1)

    def forward(self, x):
        x = F.relu(self.first(x))
        # Even kernels keep the size: what they lack lies on the right and below.
        further = (0, 1, 0, 1)
        y = F.relu(self.widen(F.pad(F.relu(self.narrow(F.pad(x, further))), further)))
        # After a rectifier, nought is as good as minus infinity.
        x = torch.cat([F.max_pool2d(F.pad(x, further), 2, 1), y], 1)
        return F.relu(self.mix(F.relu(self.shrink(x))))


class SqueezeExcite(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.down = nn.Conv2d(channels, channels // 4, 1)
        self.up = nn.Conv2d(channels // 4, channels, 1)

    def forward(self, x):
        return x * F.hardsigmoid(self.up(F.relu(self.down(x.mean((2, 3), keepdim=True)))))


class Layer(nn.Module):
    """A look around (depthwise), squeeze and excite where asked for, and a mix of the channels, added where their number stays."""

    def __init__(self, inputs, outputs, squeeze):
        super().__init__()
        self.added = inputs == outputs
        self.depthwise = nn.Conv2d(inputs, inputs, 3, (1, 1) if self.added else (2, 1), 1, groups=inputs)
        self.squeeze = SqueezeExcite(inputs) if squeeze else None
        self.widen = nn.Conv2d(inputs, 2 * inputs, 1)
        self.narrow = nn.Conv2d(2 * inputs, outputs, 1)

    def forward(self, x):
        x = self.depthwise(x)
        if self.squeeze:
            x = self.squeeze(x)
        mixed = self.narrow(F.gelu(self.widen(x)))
        return x + mixed if self.added else mixed


class Swish(nn.Module):
    """Convolution, batch norm, swish. The norm's statistics stay those of the first weights."""

    def __init__(self, inputs, outputs, kernel=(1, 1), groups=1):
        super().__init__()
        self.conv = nn.Conv2d(inputs, outputs, kernel, padding=(0, kernel[1] // 2), groups=groups)

    def forward(self, x):
        return F.silu(self.conv(x))


class Block(nn.Module):
    """One transformer block over the columns, norm first."""

    def __init__(self, width=120, heads=8):
        super().__init__()
        self.heads = heads
        self.norm1 = nn.LayerNorm(width, eps=1e-5)
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-5)
        self.widen = nn.Linear(width, 2 * width)
        self.narrow = nn.Linear(2 * width, width)

    def forward(self, x):
        n, steps, width = x.shape
        q, k, v = self.qkv(self.norm1(x)).reshape(n, steps, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        weights = (q * (width // self.heads) ** -0.5 @ k.transpose(-1, -2)).softmax(-1)
        x = x + self.out((weights @ v).transpose(1, 2).reshape(n, steps, width))
        return x + self.narrow(F.silu(self.widen(self.norm2(x))))


# Channels before and after, squeeze and excite. Where the channels change, half of the rows go.
LAYERS = [
    (96, 96, True), (96, 96, False), (96, 96, False), (96, 192, False),
    (192, 192, True), (192, 192, False), (192, 192, True), (192, 192, False), (192, 192, True), (192, 192, False), (192, 384, False),
    (384, 384, True), (384, 384, False),
]


class Recogniser(nn.Module):
    def __init__(self, classes, frozen=0):
        super().__init__()
        self.stem = Stem()
        self.layers = nn.Sequential(*(Layer(*layer) for layer in LAYERS))
        # So many layers, and the stem, keep their weights: they cost most to train and know strokes already.
        self.frozen = frozen
        self.aside = Swish(384, 120)
        self.before = Swish(384, 120)
        self.near = Swish(120, 120, (1, 7), groups=120)
        self.blocks = nn.ModuleList([Block(), Block()])
        self.norm = nn.LayerNorm(120, eps=1e-6)
        self.head = nn.Linear(120, classes)

    def features(self, x):
        with torch.set_grad_enabled(torch.is_grad_enabled() and not self.frozen):
            x = self.layers[:self.frozen](self.stem(x))
        x = self.layers[self.frozen:](x)
        # All rows that are left, and each two columns, become one.
        x = F.avg_pool2d(x.mean(2, keepdim=True), (1, 2))
        z = self.before(x)
        z = (z + self.near(z)).squeeze(2).transpose(1, 2)
        for block in self.blocks:
            z = block(z)
        return self.norm(z) + self.aside(x).squeeze(2).transpose(1, 2)

    def forward(self, x):
        return self.head(self.features(x))


def classes(path):
    """The texts of a PP-OCRv6 ONNX file's classes, which RapidOCR keeps with the model; the first is none, the last the space."""
    kept = {entry.key: entry.value for entry in onnx.load(path).metadata_props}
    return ['', *kept['character'].rstrip('\n').split('\n'), ' ']


def constants(path):
    """(operator, arrays) for each node of a PP-OCRv6 ONNX file that weighs by more than one number, in the order of its graph."""
    graph = onnx.load(path).graph
    known = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    for node in graph.node:
        arrays = [known[i] for i in node.input if i in known and known[i].dtype == np.float32 and known[i].size > 1]
        if node.op_type in {'Conv', 'BatchNormalization', 'MatMul', 'Mul', 'Add'} and arrays:
            yield node.op_type, arrays


def fold_norm(weight, gamma, beta, mean, variance, eps=1e-5):
    factor = gamma / np.sqrt(variance + eps)
    return weight * factor[:, None, None, None], beta - mean * factor


@torch.no_grad()
def load_paddle(model, path):
    """Fills the recogniser with PP-OCRv6's weights; its head must have as many classes as that one's, 18,710."""
    stream = constants(path)

    def take(kind):
        op, arrays = next(stream)
        assert op == kind, (op, kind, [a.shape for a in arrays])
        return arrays

    def put(parameter, array):
        array = torch.from_numpy(np.ascontiguousarray(array))
        assert parameter.shape == array.shape, (parameter.shape, array.shape)
        parameter.copy_(array)

    def plain(conv, grey=False):
        weight = take('Conv')[0]
        put(conv.weight, weight.sum(1, keepdims=True) if grey else weight)
        put(conv.bias, take('Add')[0].reshape(-1))

    def normed(module):
        weight, bias = fold_norm(take('Conv')[0], *take('BatchNormalization'))
        put(module.conv.weight, weight)
        put(module.conv.bias, bias)

    def linear(module):
        put(module.weight, take('MatMul')[0].T)
        put(module.bias, take('Add')[0])

    def norm(module):
        put(module.weight, take('Mul')[0])
        put(module.bias, take('Add')[0])

    plain(model.stem.first, grey=True)
    for conv in (model.stem.narrow, model.stem.widen, model.stem.shrink, model.stem.mix):
        plain(conv)
    for layer in model.layers:
        plain(layer.depthwise)
        if layer.squeeze:
            plain(layer.squeeze.down)
            plain(layer.squeeze.up)
        plain(layer.widen)
        plain(layer.narrow)
    for module in (model.aside, model.before, model.near):
        normed(module)
    for block in model.blocks:
        norm(block.norm1)
        linear(block.qkv)
        linear(block.out)
        norm(block.norm2)
        linear(block.widen)
        linear(block.narrow)
    norm(model.norm)
    linear(model.head)
    assert next(stream, None) is None
