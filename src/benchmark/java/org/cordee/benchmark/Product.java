package org.cordee.benchmark;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cordee.Cordee;

/** The product as {@code spring-boot:run} starts it. */
public final class Product {

    private Product() {}

    public static Launch server(List<String> arguments, Path log) {
        return server(arguments, Launch.FOR_A_QUICK_START, log);
    }

    /** The product as {@code java -jar} starts it for a long run: with both compilers of the JVM. */
    public static Launch lastingServer(List<String> arguments, Path log) {
        return server(arguments, List.of(), log);
    }

    private static Launch server(List<String> arguments, List<String> options, Path log) {
        return new Launch(Cordee.class.getName(), classpath(), arguments, Map.of(), options, log);
    }

    public static String classpath() {
        return placeOf(Cordee.class) + File.pathSeparator + libraries();
    }

    public static String libraries() {
        return Objects.requireNonNull(System.getenv("RUN_CLASSPATH"), "RUN_CLASSPATH holds the product's libraries");
    }

    public static Path placeOf(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
