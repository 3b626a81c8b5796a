package org.cordee.form.blank;

import java.util.List;
import org.cordee.form.FormCode;

/**
 * One blank of the State that Cordée can fill in.
 *
 * @param version the date that the blank prints as its version
 * @param sha256 of the file that the State publishes
 * @param forbidden the beginnings of the titles of rubrics in which nothing may be written: declarations and signatures
 */
record BlankMap(FormCode code, String version, String sha256, List<String> forbidden, List<BlankPlace> places) {

    BlankMap {
        forbidden = List.copyOf(forbidden);
        places = List.copyOf(places);
    }
}
