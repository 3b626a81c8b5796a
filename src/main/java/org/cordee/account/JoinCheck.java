package org.cordee.account;

/**
 * Decides if the holder of a link may make an account for the organisation of the link. A room that lets other
 * organisations choose the address of a letter declares one bean of this kind, so that nobody gets an account of an
 * organisation by naming its own address.
 */
public interface JoinCheck {

    boolean mayJoin(LinkHolder link);
}
