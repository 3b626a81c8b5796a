package org.cordee.nomenclature;

import java.util.List;

/**
 * A French commune.
 *
 * @param code the code of Insee, as 76540 or 2A004; it is no postal code
 * @param department the département's code, as 76, 2A or 974; of three digits in the overseas collectivities
 * @param population inhabitants; 0 where nobody lives or nothing is published
 * @param postalCodes none to several; Paris has one for each arrondissement
 */
public record Commune(String code, String name, String department, int population, List<String> postalCodes) {}
