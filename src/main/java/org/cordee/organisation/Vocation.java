package org.cordee.organisation;

/** The role of an organisation in the directory: it bids, supports bidders, heads a network, or buys. */
public enum Vocation {
    ENTERPRISE,
    SUPPORT,
    NETWORK,
    BUYER
}
