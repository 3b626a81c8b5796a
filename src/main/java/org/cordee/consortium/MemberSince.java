package org.cordee.consortium;

import java.time.Instant;
import java.util.UUID;

/**
 * When an organisation became a member. While business time stands still, the id of the membership decides what came
 * first: ids are in the order of their creation.
 */
public record MemberSince(Instant at, UUID memberId) {}
