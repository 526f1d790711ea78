"""Approval tables and revision histories, drawn or typed."""
