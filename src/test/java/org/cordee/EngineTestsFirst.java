package org.cordee;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.Order;

/**
 * Sorts the test classes the same way on every machine, for a single JVM: the tests of the engine alone before those of
 * the application. All engines of a JVM share one clock (Operaton's is static), and the application's clock moves on
 * for a while after a test has changed it. Within each half those with an {@link Order} come first.
 */
public final class EngineTestsFirst implements ClassOrderer {

    private static final Comparator<ClassDescriptor> ORDER = Comparator.comparing(EngineTestsFirst::isOfTheHouse)
            .thenComparing(EngineTestsFirst::turn)
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
