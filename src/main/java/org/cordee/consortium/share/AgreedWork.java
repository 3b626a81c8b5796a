package org.cordee.consortium.share;

import java.util.UUID;

/** One work package that a member does, as agreed. Level 2: it says nothing of its price. */
public record AgreedWork(UUID memberId, String work) {}
