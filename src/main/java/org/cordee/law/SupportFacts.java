package org.cordee.law;

import java.time.LocalDate;

/**
 * The enterprise that asks for support, and which support. It may be several of these kinds at once.
 *
 * @param kind {@code TECHNICAL}, {@code DRAFTING}, {@code STRATEGIC}, {@code LEGAL} or {@code FINANCIAL}
 * @param ess it belongs to the social and solidarity economy that day
 * @param siae it has a convention of L5132-4 in force
 * @param adapted it is an adapted enterprise or an ESAT with an approval in force
 * @param company it is in a register of commerce or crafts: a company, a sole trader or a cooperative
 * @param territory {@code PARIS}, {@code ILE_DE_FRANCE}, or {@code ELSEWHERE}, also where it is not known
 */
public record SupportFacts(
        LocalDate on,
        String kind,
        boolean ess,
        boolean siae,
        boolean adapted,
        boolean cooperative,
        boolean company,
        String territory) {}
