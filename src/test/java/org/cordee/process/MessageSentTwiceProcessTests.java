package org.cordee.process;

import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.process.Scenes.Scene;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sends every message of the models of consortia to the engine again. */
class MessageSentTwiceProcessTests extends SentTwiceScene {

    static Stream<String> messages() {
        return Messages.ofConsortia().stream();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void handlesAMessageOnceWhenItIsRepeatedWithItsOwnOrAnotherId(String name) {
        Scene scene = told.consortium(name);
        Sent sent = sent(scene, name);
        ProcessEngine engine = scenes.bean(ProcessEngine.class);

        nothingChangesIn(scene, () -> {
            engine.publish(
                    name,
                    sent.message().correlationKey(),
                    sent.id().toString(),
                    sent.message().variables());
            engine.publish(
                    name,
                    sent.message().correlationKey(),
                    UUID.randomUUID().toString(),
                    sent.message().variables());
        });
    }
}
