import { useMutation } from '@tanstack/vue-query'
import { Submission } from './submission'

/** Sends something once, however often the network makes us try; what was answered goes to `done`. */
export function useSending<Body, Answer>(send: (body: Body, key: string) => Promise<Answer>, done: (answer: Answer, body: Body) => unknown) {
  const submission = new Submission()
  return useMutation({
    mutationFn: (body: Body) => send(body, submission.keyFor(body)),
    onSuccess: (answer, body) => {
      submission.settled()
      return done(answer, body)
    },
  })
}
