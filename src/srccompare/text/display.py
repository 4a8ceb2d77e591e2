"""Make characters visible that a terminal would obey. (Walking skeleton.)"""
