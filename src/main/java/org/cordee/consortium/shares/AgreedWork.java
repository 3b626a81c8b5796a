package org.cordee.consortium.shares;

import java.util.UUID;

/** One agreed work package of a member. Level 2: it carries no price. */
public record AgreedWork(UUID memberId, String work) {}
