package com.yourcaryourway.switchboard.load;

/** What one member says, frame by frame. Belongs to the event loop of the pair. */
interface Script {
    String type();

    /** The JSON members of a frame but for type and id, each with a comma in front. */
    String fields(long number);

    /** Whether the frames ask for a reply. */
    boolean isAnswered();
}
