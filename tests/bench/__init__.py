"""What the product costs, printed beside a floor or a peer measured in the same run.

`python -m tests.bench` measures all, `python -m tests.bench.calls` one; `--small` and `--large` choose the sizes.
Nothing here asserts a time: figures are for people, and for comparing with the column beside them.
"""
