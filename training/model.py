"""The recogniser, and how its first weights come out of PP-OCRv4's.

PP-LCNetV3 (scale 0.95, re-parameterised: one convolution a layer), SVTR-LCNet neck, CTC head: the architecture of
PP-OCRv4_mobile_rec (PaddlePaddle, Apache-2.0). Input N x 1 x H x W, -1 (ink) to 1 (paper), H 48 or less, W a multiple
of 8; output N x W/8 x classes, logits. Class 0 is "none".
"""
import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F


class Layer(nn.Module):
    """Convolution, hard swish, and what PP-LCNetV3 adds to it: one number for the whole tensor.

    PP-LCNetV3 scales by a number too, before and after the activation. Both are folded into the weights. The offset is
    only where a pointwise convolution follows: padding is not offset, and squeeze-and-excite weighs it."""

    def __init__(self, inputs, outputs, kernel, stride=(1, 1), groups=1, offset=True):
        super().__init__()
        self.conv = nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, groups=groups)
        self.offset = nn.Parameter(torch.zeros(1)) if offset else None

    def forward(self, x):
        x = F.hardswish(self.conv(x))
        return x if self.offset is None else x + self.offset


class SqueezeExcite(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.down = nn.Conv2d(channels, channels // 4, 1)
        self.up = nn.Conv2d(channels // 4, channels, 1)

    def forward(self, x):
        return x * F.hardsigmoid(self.up(F.relu(self.down(x.mean((2, 3), keepdim=True)))))


class Normed(nn.Module):
    """Convolution, batch norm, swish. The norm's statistics stay those of the first weights."""

    def __init__(self, inputs, outputs, kernel=(1, 1)):
        super().__init__()
        self.conv = nn.Conv2d(inputs, outputs, kernel, padding=(0, kernel[1] // 2), bias=True)

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


# Depthwise kernel, its stride, squeeze-and-excite, channels after the pointwise convolution.
STAGES = [
    (3, (1, 1), False, 32), (3, (1, 1), False, 64), (3, (1, 1), False, 64), (3, (2, 1), False, 128), (3, (1, 1), False, 128),
    (3, (1, 2), False, 240), (5, (1, 1), False, 240), (5, (1, 1), False, 240), (5, (1, 1), False, 240), (5, (1, 1), False, 240),
    (5, (2, 1), True, 480), (5, (1, 1), True, 480), (5, (2, 1), False, 480), (5, (1, 1), False, 480),
]


class Recogniser(nn.Module):
    def __init__(self, classes, frozen=0):
        super().__init__()
        self.stem = nn.Conv2d(1, 16, 3, 2, 1)
        layers, channels = [], 16
        for kernel, stride, squeeze, outputs in STAGES:
            layers.append(Layer(channels, channels, kernel, stride, groups=channels, offset=squeeze))
            if squeeze:
                layers.append(SqueezeExcite(channels))
            layers.append(Layer(channels, outputs, 1))
            channels = outputs
        self.layers = nn.Sequential(*layers)
        # So many layers, and the stem, keep their weights: they cost most to train and know strokes already.
        self.frozen = frozen
        self.before = nn.ModuleList([Normed(480, 60, (1, 3)), Normed(60, 120)])
        self.blocks = nn.ModuleList([Block(), Block()])
        self.norm = nn.LayerNorm(120, eps=1e-6)
        self.after = Normed(120, 480)
        self.join = nn.ModuleList([Normed(960, 60, (1, 3)), Normed(60, 120)])
        self.head = nn.Linear(120, classes)

    def features(self, x):
        with torch.set_grad_enabled(torch.is_grad_enabled() and not self.frozen):
            x = self.layers[:self.frozen](self.stem(x))
        x = self.layers[self.frozen:](x)
        # All rows that are left, and each two columns, become one.
        x = F.avg_pool2d(x.mean(2, keepdim=True), (1, 2))
        z = self.before[1](self.before[0](x)).squeeze(2).transpose(1, 2)
        for block in self.blocks:
            z = block(z)
        z = self.after(self.norm(z).transpose(1, 2).unsqueeze(2))
        return self.join[1](self.join[0](torch.cat([x, z], 1))).squeeze(2).transpose(1, 2)

    def forward(self, x):
        return self.head(self.features(x))


def constants(path):
    """The arrays of more than a few numbers and the affines of a PP-OCRv4 ONNX file, in the order of its graph."""
    graph = onnx.load(path).graph
    known = {}
    for node in graph.node:
        if node.op_type == 'Constant':
            value = next(a.t for a in node.attribute if a.name == 'value')
            known[node.output[0]] = numpy_helper.to_array(value)
    wanted = {'Conv', 'BatchNormalization', 'MatMul', 'Mul', 'Add'}
    for node in graph.node:
        arrays = [known[i] for i in node.input if i in known and known[i].dtype == np.float32 and known[i].ndim > 0]
        if node.op_type in wanted and arrays:
            yield node.op_type, arrays


def fold_norm(weight, gamma, beta, mean, variance, eps=1e-5):
    factor = gamma / np.sqrt(variance + eps)
    return weight * factor[:, None, None, None], beta - mean * factor


@torch.no_grad()
def load_paddle(model, path):
    """Fills the recogniser with PP-OCRv4's weights; its head must have 6,625 classes."""
    stream = constants(path)

    def take(kind):
        op, arrays = next(stream)
        assert op == kind, (op, kind, [a.shape for a in arrays])
        return arrays

    def put(parameter, array):
        array = torch.from_numpy(np.ascontiguousarray(array))
        assert parameter.shape == array.shape, (parameter.shape, array.shape)
        parameter.copy_(array)

    def normed(conv, grey=False):
        weight, bias = fold_norm(take('Conv')[0], *take('BatchNormalization'))
        put(conv.weight, weight.sum(1, keepdims=True) if grey else weight)
        put(conv.bias, bias)

    def linear(module):
        put(module.weight, take('MatMul')[0].T)
        put(module.bias, take('Add')[0])

    def norm(module):
        put(module.weight, take('Mul')[0])
        put(module.bias, take('Add')[0])

    def plain(conv):
        weight, bias = take('Conv')
        put(conv.weight, weight)
        put(conv.bias, bias)

    normed(model.stem, grey=True)
    scale, offset, carried = 1.0, 0.0, False
    for layer in model.layers:
        if isinstance(layer, SqueezeExcite):
            plain(layer.down)
            plain(layer.up)
            layer.down.weight *= scale
            continue
        plain(layer.conv)
        # An offset that could be folded: the same for every input of a pointwise convolution.
        if not carried:
            layer.conv.bias += offset * layer.conv.weight.sum((1, 2, 3))
        layer.conv.weight *= scale
        before = [take('Mul')[0], take('Add')[0]]
        layer.conv.weight *= float(before[0][0])
        layer.conv.bias.mul_(float(before[0][0])).add_(float(before[1][0]))
        scale, offset = float(take('Mul')[0][0]), float(take('Add')[0][0])
        carried = layer.offset is not None
        if carried:
            layer.offset.fill_(offset / scale)
    for module in model.before:
        normed(module.conv)
    model.before[0].conv.weight *= scale
    for block in model.blocks:
        norm(block.norm1)
        linear(block.qkv)
        linear(block.out)
        norm(block.norm2)
        linear(block.widen)
        linear(block.narrow)
    norm(model.norm)
    normed(model.after.conv)
    for module in model.join:
        normed(module.conv)
    model.join[0].conv.weight[:, :480] *= scale
    linear(model.head)
    assert next(stream, None) is None
