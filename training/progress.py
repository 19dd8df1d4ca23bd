"""Progress: a bar on a terminal, a line now and then elsewhere."""

import sys
import time

from tqdm import tqdm


class Progress:
    """Counts the steps of one task."""

    def __init__(self, title: str, total: int, done: int = 0, every: float = 30.0):
        self.title, self.total, self.done, self.every = title, total, done, every
        self.first, self.start, self.last = done, time.monotonic(), time.monotonic()
        terminal = sys.stderr.isatty()
        self.bar = tqdm(total=total, initial=done, desc=title, file=sys.stderr) if terminal else None

    def advance(self, detail: str = "") -> None:
        self.done += 1
        if self.bar is not None:
            self.bar.set_postfix_str(detail, refresh=False)
            self.bar.update()
            return
        now = time.monotonic()
        if now - self.last >= self.every or self.done == self.total:
            self.last = now
            pace = (now - self.start) / (self.done - self.first)
            left = pace * (self.total - self.done) / 60
            say(f"{self.title} {self.done}/{self.total} {detail} {pace:.2f} s a step, {left:.0f} min left")

    def close(self) -> None:
        if self.bar is not None:
            self.bar.close()


def say(line: str) -> None:
    """A line that stays, above any bar."""
    tqdm.write(line, file=sys.stderr) if sys.stderr.isatty() else print(line, file=sys.stderr, flush=True)
