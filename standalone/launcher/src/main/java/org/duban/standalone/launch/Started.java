package org.duban.standalone.launch;

/** A service that runs, in this process or in one of its own. */
sealed interface Started permits StartedContext, StartedProcess {

    Service service();

    /** Stops it in good order, or by force when that takes too long. */
    void stop();
}
