package org.cordee.opportunity;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.organisation.Departments;

/** Compares places that are written as départements or as NUTS areas of any level. */
final class WorkPlaces {

    private WorkPlaces() {}

    /** Returns the codes of the départements in some places; a place outside France has none. */
    static Set<String> departments(Collection<String> places) {
        return places.stream()
                .flatMap(place -> Departments.exists(place) ? Stream.of(place) : Departments.within(place).stream())
                .collect(Collectors.toSet());
    }
}
