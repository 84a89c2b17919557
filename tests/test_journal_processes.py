"""Several kernels at once, and kernels that are killed."""

import json
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from helpers import journal


@pytest.fixture(autouse=True)
def work(tmp_path, monkeypatch):
    folder = tmp_path / "work"
    monkeypatch.setenv("COURSE_WORK", str(folder))
    return folder


def kernel(program, *arguments):
    program = "from helpers import journal\nimport sys\n" + program
    command = [sys.executable, "-c", program, *map(str, arguments)]
    return subprocess.Popen(command, env=os.environ, stdout=subprocess.PIPE, text=True)


@pytest.mark.parametrize("kernels", [2, 8])
def test_kernels_that_save_at_once_lose_nothing(kernels):
    program = "for n in range(6): assert journal.save('text', sys.argv[1], {'n': n}).ok"
    running = [kernel(program, name) for name in range(kernels)]
    assert [process.wait(60) for process in running] == [0] * kernels
    for name in range(kernels):
        assert [one["payload"]["n"] for one in journal.entries("text", str(name))] == list(range(6))


def test_threads_of_one_kernel_lose_nothing():
    with ThreadPoolExecutor(8) as threads:
        saved = list(threads.map(lambda n: journal.save("text", "13.1", {"n": n}), range(40)))
    assert all(one.ok for one in saved)
    assert sorted(one["payload"]["n"] for one in journal.entries()) == list(range(40))


def test_a_kernel_killed_at_any_moment_loses_at_most_its_unfinished_save(work):
    program = (
        "for n in range(10_000):\n    assert journal.save('text', sys.argv[1], {'n': n}).ok\n    print(n, flush=True)"
    )
    for round_ in range(5):
        process = kernel(program, round_)
        process.stdout.readline()
        time.sleep(0.05 + 0.013 * round_)
        process.send_signal(signal.SIGKILL)
        told = 1 + len(process.stdout.read().split())
        process.wait()
        json.loads((work / "journal.json").read_bytes())
        kept = [one["payload"]["n"] for one in journal.entries("text", str(round_))]
        assert kept == list(range(len(kept))) and told <= len(kept) <= told + 1
    assert journal.save("text", "after", {}).message == "Saved."
    assert not list(work.glob("*damaged*")) and not list(work.glob("*edited*"))


def test_the_lock_of_a_killed_kernel_does_not_block(work):
    holder = (
        "from filelock import FileLock\n"
        "import time\n"
        "lock = FileLock(sys.argv[1]); lock.acquire(); print('held', flush=True); time.sleep(60)"
    )
    work.mkdir()
    process = kernel(holder, work / "journal.lock")
    process.stdout.readline()
    process.kill()
    process.wait()
    assert (work / "journal.lock").exists()
    assert journal.save("text", "13.1", {}).ok
