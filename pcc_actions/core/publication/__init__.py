"""What may leave the house: grounds of exemption and protective markings."""
