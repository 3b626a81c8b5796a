package org.cordee.network;

/** The state of an organisation in a network. */
public enum NetworkMemberState {
    /** The network invited it; it has not answered. */
    INVITED,
    JOINED,
    DECLINED,
    /** The organisation left by its own choice. */
    LEFT,
    /** The network took it off its list. */
    REMOVED
}
