package org.cordee.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTests {

    /** Many ids fall into one millisecond: a later id still sorts later, in a database's order as well. */
    @Test
    void idsSortInTheOrderTheyWereMadeEvenWithinAMillisecond() {
        List<String> made =
                Stream.generate(Ids::next).limit(10_000).map(UUID::toString).toList();

        assertThat(made).isSorted().doesNotHaveDuplicates();
        assertThat(UUID.fromString(made.get(0)).version()).isEqualTo(7);
    }
}
