"""What a document is: an order, a procedure, a guide, minutes …"""
