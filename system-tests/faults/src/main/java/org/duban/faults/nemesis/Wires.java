package org.duban.faults.nemesis;

import java.time.Duration;
import org.duban.faults.cast.PartKind;
import org.duban.faults.cast.RunningSystem;
import org.duban.faults.link.FaultProxy;
import org.duban.faults.link.Wire;

/** Spoils the wires between processes. */
final class Wires {

    private static final Duration SLOW = Duration.ofMillis(300);
    private static final int NARROW = 20_000;

    private final RunningSystem system;

    Wires(RunningSystem system) {
        this.system = system;
    }

    Runnable spoil(Planned planned) {
        FaultProxy proxy = wire(planned.target());
        switch (planned.kind()) {
            case WIRE_SLOW -> proxy.become(Wire.slow(SLOW));
            case WIRE_NARROW -> proxy.become(Wire.narrow(NARROW));
            case WIRE_DEAF -> proxy.become(Wire.deaf());
            case WIRE_MUTE -> proxy.become(Wire.mute());
            case WIRE_CUT -> proxy.become(Wire.cut());
            case WIRE_RESET -> proxy.reset();
            case WIRE_HALF_CLOSED -> proxy.halfClose();
            default -> throw new IllegalArgumentException(planned.kind() + " is none of a wire's");
        }
        return () -> proxy.become(Wire.SOUND);
    }

    private FaultProxy wire(String name) {
        if (name.equals("BROKER")) {
            return system.brokerLink();
        }
        return name.startsWith("GATEWAY-")
                ? system.route(PartKind.valueOf(name.substring("GATEWAY-".length())))
                : system.storeLink(PartKind.valueOf(name.replace("-STORE", "")));
    }
}
