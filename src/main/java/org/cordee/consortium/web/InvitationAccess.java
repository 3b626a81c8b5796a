package org.cordee.consortium.web;

import java.util.UUID;

/**
 * The access to an invitation: its URL for a signed-in user, or the one-time link, whose URL holds no invitation id.
 */
record InvitationAccess(UUID invitationId, String base, boolean guest) {}
