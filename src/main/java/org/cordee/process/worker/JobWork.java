package org.cordee.process.worker;

import java.util.Map;

/** The work of one job type: converts, calls one use case, returns the variables. It may run twice. */
@FunctionalInterface
interface JobWork {

    /**
     * Does the job; done again, it changes nothing and returns the same. A refusal of the domain is thrown unchanged:
     * it becomes an incident, or a retry when only its time has not come.
     *
     * @return the variables the process continues with: ids, flags, numbers and instants, alone, in lists or in maps
     */
    Map<String, Object> perform(Job job);
}
