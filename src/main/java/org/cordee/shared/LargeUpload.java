package org.cordee.shared;

import java.util.List;
import org.springframework.util.unit.DataSize;

/**
 * Addresses to which a signed-in user may send a form with a larger file than elsewhere. A room provides it as a bean.
 *
 * @param addresses patterns of paths, as {@code /consortia/{id}/dossier/versions}
 * @param largest the largest file
 * @param atOnce how many such files one server receives at the same time
 */
public record LargeUpload(List<String> addresses, DataSize largest, int atOnce) {

    public LargeUpload {
        addresses = List.copyOf(addresses);
    }
}
