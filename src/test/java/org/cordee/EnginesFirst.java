package org.cordee;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.Order;

/**
 * Where one JVM runs them all, the same order on every machine: the tests of the bare engine before those of the house,
 * because all engines of a JVM share one clock (Operaton's is static) and the house's walks on for a while after a test
 * has moved it. Within each half those with an {@link Order} come first.
 */
public final class EnginesFirst implements ClassOrderer {

    private static final Comparator<ClassDescriptor> ORDER = Comparator.comparing(EnginesFirst::isOfTheHouse)
            .thenComparing(EnginesFirst::turn)
            .thenComparing(test -> test.getTestClass().getName());

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(ORDER);
    }

    private static boolean isOfTheHouse(ClassDescriptor test) {
        return test.isAnnotated(CordeeTest.class);
    }

    private static int turn(ClassDescriptor test) {
        return test.findAnnotation(Order.class).map(Order::value).orElse(Order.DEFAULT);
    }
}
