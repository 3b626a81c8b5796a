package org.cordee.consortium.web.invitation;

import java.util.UUID;

/**
 * The way in to an invitation: its address for somebody signed in, or the one-time link, which names no invitation but
 * its own.
 */
record Door(UUID invitationId, String base, boolean guest) {}
