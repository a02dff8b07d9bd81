"""What both trainings share: options, CTC steps at a rising and falling rate, averaged weights, checkpoints to go on from."""
import argparse
import copy
import time
from pathlib import Path

import torch

from strips import RANDOM_SHARE


def options_for(needed, **defaults):
    """A parser of what every training asks for; `needed` are this one's own paths."""
    parser = argparse.ArgumentParser()
    for name in (*needed, 'keys', 'atlas', 'texts', 'out'):
        parser.add_argument(f'--{name}', required=True)
    for name, kind in (('steps', int), ('rate', float), ('decay', float), ('look', int), ('cut-share', float)):
        parser.add_argument(f'--{name}', type=kind, default=defaults[name.replace('-', '_')])
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--cut', nargs='*', default=[])
    parser.add_argument('--validate', nargs='*', default=[])
    parser.add_argument('--random-share', type=float, default=RANDOM_SHARE, help='of texts that are characters at random')
    parser.add_argument('--missed', help="what missed.py wrote: how often each of those characters is misread")
    return parser


def rate(step, options):
    """Share of the learning rate: up, level, and down to nothing over the last part."""
    return min(1, (step + 1) / 200, max(0.0, (options.steps - step) / (options.steps * options.decay)))


def learn(model, groups, weight_decay, examples, loss_of, validate, options, **kept):
    """Goes on where `options.out` stopped. @param validate averaged model, folder -> lines. @param kept goes into the checkpoints."""
    out = Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    saved = out / 'last.pt'
    mean = copy.deepcopy(model)
    optimiser = torch.optim.AdamW(groups, weight_decay=weight_decay, betas=(0.9, 0.98))
    base = [group['lr'] for group in optimiser.param_groups]
    step = 0
    if saved.exists():
        state = torch.load(saved, weights_only=False)
        model.load_state_dict(state['model'])
        mean.load_state_dict(state['mean'])
        if 'optimiser' in state:
            optimiser.load_state_dict(state['optimiser'])
        step = state['step']
        # Examples look at it when they begin: after a stop others are drawn.
        options.seed += step
    loader = torch.utils.data.DataLoader(examples, batch_size=None, num_workers=1, prefetch_factor=8)
    start, seen, total = time.time(), 0, 0.0

    def save():
        torch.save({'model': model.state_dict(), 'mean': mean.state_dict(), 'optimiser': optimiser.state_dict(), 'step': step, **kept}, out / 'next.pt')
        (out / 'next.pt').rename(saved)

    for images, steps, targets, lengths in loader:
        if step >= options.steps:
            break
        model.train()
        loss = loss_of(model, images, steps, targets, lengths)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        for group, most in zip(optimiser.param_groups, base):
            group['lr'] = most * rate(step, options)
        optimiser.step()
        with torch.no_grad():
            keep = min(0.998, (step + 1) / (step + 10))
            for p, q in zip(mean.parameters(), model.parameters()):
                p.lerp_(q, 1 - keep)
        step += 1
        seen += len(lengths)
        total += float(loss.detach())
        if step % 50 == 0:
            print(f'step {step} loss {total / 50:.4f} strips/s {seen / (time.time() - start):.1f}', flush=True)
            start, seen, total = time.time(), 0, 0.0
        if step % 250 == 0:
            save()
        if step % options.look == 0:
            for folder in options.validate:
                for line in validate(mean, folder):
                    print(f'step {step} {line}', flush=True)
            start, seen = time.time(), 0
    save()
