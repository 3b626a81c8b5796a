package org.cordee.process.worker;

import java.util.Map;

/** The work behind one job type: converts, calls one use case, answers the variables. It may run twice. */
public interface JobWork {

    /** The type as the model spells it; no other work has it. */
    String type();

    /**
     * Does the job; done again, it changes nothing and answers the same. What the domain refuses is thrown as it is: it
     * becomes an incident, or another try when only its time has not come.
     *
     * @return the variables the process goes on with: ids, flags, numbers and instants, alone, in lists or in maps
     */
    Map<String, Object> perform(Job job);
}
