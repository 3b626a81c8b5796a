package org.cordee.bid;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Says that a member prices a line of the buyer's file, alone or together with others.
 *
 * @param line the position of the line in the file, from 0
 */
@Embeddable
record LinePart(int line, UUID memberId) {}
