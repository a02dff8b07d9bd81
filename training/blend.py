"""Two checkpoints of one training -> one whose weights lie between theirs.

    python blend.py EARLIER LATER SHARE OUT        SHARE of the later one; OUT may be exported or trained on from

What goes on from a checkpoint learns the drawn strips better and photographs worse; between the two lies one that is as good as the
better of both (M. Wortsman et al., "Robust fine-tuning of zero-shot models", CVPR 2022).
"""
import argparse

import torch


def blend(earlier, later, share):
    return {name: torch.lerp(value, later[name], share) if value.is_floating_point() else later[name] for name, value in earlier.items()}


def main(options):
    earlier, later = (torch.load(path, map_location='cpu', weights_only=False) for path in (options.earlier, options.later))
    if earlier.get('characters') != later.get('characters'):
        raise ValueError('the checkpoints have different alphabets')
    weights = blend(earlier['mean'], later['mean'], options.share)
    torch.save({**later, 'model': weights, 'mean': weights, 'step': 0}, options.out)


if __name__ == '__main__':
    parser = argparse.ArgumentParser()
    parser.add_argument('earlier')
    parser.add_argument('later')
    parser.add_argument('share', type=float)
    parser.add_argument('out')
    main(parser.parse_args())
