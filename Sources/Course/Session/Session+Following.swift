extension Session {
    /// Goes on with the lesson as it was saved, in the same place, with every answer that still fits.
    mutating func receive(_ revision: Revision) -> [Effect] {
        let remarks = Words.Watch.strip(revision)
        hasRemarks = !remarks.isEmpty
        announce(revision)
        guard let lesson = revision.lesson, let run = runs[revision.id], run.source != lesson else {
            // Nothing is said of a lesson that was opened and is sound, or saved unchanged.
            strip = hasRemarks ? remarks : strip.isEmpty ? [] : [Words.Watch.sound]
            return []
        }
        strip = hasRemarks ? remarks : [Words.Watch.sound]
        let revised = run.revised(to: lesson)
        runs[revision.id] = revised
        let last = revised.plays.count
        lessonFocus[revision.id] = min(lessonFocus[revision.id] ?? 0, last)
        guard case .activity(revision.id, let number) = place else { return [] }
        let activity = run.lesson.activities[number].id
        let same = revised.lesson.activities.firstIndex { $0.id == activity } ?? min(number, last - 1)
        guard same >= 0 else {
            place = .lesson(revision.id)
            return []
        }
        place = .activity(revision.id, same)
        guard case .live(let live) = revised.plays[same], live.phase == .asleep else { return [] }
        return take(runs[revision.id]?.wakeLive(same) ?? .none, revision.id, same)
    }

    /// The home screen has the lesson's new title, whether it was opened or not.
    private mutating func announce(_ revision: Revision) {
        guard revision.lesson != nil, let glance = revision.glance,
            let number = lessons.firstIndex(where: { $0.id == revision.id })
        else { return }
        lessons[number].title = glance.title
        lessons[number].minutes = glance.minutes
    }
}
