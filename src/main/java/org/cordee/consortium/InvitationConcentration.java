package org.cordee.consortium;

/**
 * How the invitations of a period are spread.
 *
 * @param invitations that were sent
 * @param organisations that got at least one of them
 * @param toTenMostInvited how many went to the ten organisations with the most
 */
public record InvitationConcentration(int invitations, int organisations, int toTenMostInvited) {}
