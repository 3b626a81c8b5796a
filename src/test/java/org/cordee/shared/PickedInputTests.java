package org.cordee.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PickedInputTests {

    @Test
    void whatIsTypedReplacesWhatWasPickedInAFieldOfOneValue() {
        assertThat(PickedInput.last("77310000")).isEqualTo("77310000");
        assertThat(PickedInput.last("77310000,")).isEqualTo("77310000");
        assertThat(PickedInput.last("77310000,45000000,")).isEqualTo("45000000");
        assertThat(PickedInput.last("77310000, jardin ")).isEqualTo("jardin");
        assertThat(PickedInput.last(",")).isEmpty();
        assertThat(PickedInput.last("")).isEmpty();
    }

    @Test
    void aFieldOfSeveralValuesKeepsTheirOrder() {
        assertThat(PickedInput.parts("FRD22,FRD21, seine maritime,"))
                .containsExactly("FRD22", "FRD21", "seine maritime");
        assertThat(PickedInput.parts(" ; ,")).isEmpty();
    }

    @Test
    void theSameValuesAreTheSameWhateverSeparatesThem() {
        assertThat(PickedInput.same("FRD22 FRD21", "FRD22,FRD21,")).isTrue();
        assertThat(PickedInput.same("FRD22", "FRD21")).isFalse();
        assertThat(PickedInput.same("", ",")).isTrue();
    }
}
