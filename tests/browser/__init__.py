"""Tests that drive a real browser, and how they find one."""
