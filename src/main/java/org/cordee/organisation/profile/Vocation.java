package org.cordee.organisation.profile;

/** What an organisation is in the directory for: to bid, to support bidders, to head a network, or to buy. */
public enum Vocation {
    ENTERPRISE,
    SUPPORT,
    NETWORK,
    BUYER
}
