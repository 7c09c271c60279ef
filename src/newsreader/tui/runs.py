"""Runs of noise, by the name that the screen's modules know them under."""

from newsreader.runs import Run, confidence, counted, kind_runs, noise_runs, reason, role_name

__all__ = ["Run", "confidence", "counted", "kind_runs", "noise_runs", "reason", "role_name"]
