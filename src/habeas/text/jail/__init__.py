"""Where hostile files are opened: one short-lived process for each, which can do nothing else.

Habeas starts one helper process that holds no secret and no document (the *warden*). For each
original it forks a child, which gives up files, network, processes and memory above a limit, reads
the original and writes text, trace and verdict into a pipe. Whatever happens to the child (a loop,
a crash, a bomb), the caller gets an answer in one sentence.
"""
