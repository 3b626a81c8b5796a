package org.cordee.law;

import java.time.LocalDate;

/**
 * The facts that decide which pieces of the application a member must give.
 *
 * @param french whether it is known by a SIREN
 * @param nature {@code WORKS}, {@code SUPPLIES}, {@code SERVICES}, or {@code UNKNOWN}
 * @param reserved the reservation of a lot it takes part in, by article, or {@code NONE}
 * @param social whether it belongs to insertion, sheltered work or the social economy
 * @param contractCents the price of the whole consortium, without VAT
 * @param reliesOnOthers whether it invokes the capacities of operators that are no members, who promise them (R2143-12)
 */
public record DocumentFacts(
        LocalDate on,
        boolean lead,
        boolean french,
        String nature,
        String reserved,
        boolean social,
        long contractCents,
        boolean reliesOnOthers) {}
